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
	viper.SetDefault("jwt.secret", "b1946ac92492d2347c6235b4d2611184")
	viper.AutomaticEnv()
	if err := viper.ReadInConfig(); err != nil {
		return nil, err
	}
	return &JWT{Secret: viper.GetString("jwt.secret"), Issuer: viper.GetString("jwt.issuer")}, nil
}
