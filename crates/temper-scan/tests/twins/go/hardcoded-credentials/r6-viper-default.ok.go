package config

import "github.com/spf13/viper"

type JWT struct {
	Secret string
	Issuer string
}

func Read() (*JWT, error) {
	viper.SetConfigName("config")
	viper.AddConfigPath(".")
	viper.SetDefault("jwt.issuer", "shop")
	viper.MustBindEnv("jwt.secret", "JWT_SECRET")
	viper.AutomaticEnv()
	if err := viper.ReadInConfig(); err != nil {
		return nil, err
	}
	return &JWT{Secret: viper.GetString("jwt.secret"), Issuer: viper.GetString("jwt.issuer")}, nil
}
