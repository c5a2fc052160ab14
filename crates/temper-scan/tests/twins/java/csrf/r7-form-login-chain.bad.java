@Bean
SecurityFilterChain chain(HttpSecurity http) throws Exception {
    return http
            .authorizeHttpRequests(a -> a.requestMatchers("/public/**").permitAll().anyRequest().authenticated())
            .formLogin(Customizer.withDefaults())
            .csrf(AbstractHttpConfigurer::disable)
            .build();
}
