@Configuration
@EnableWebSecurity
public class SecurityConfig extends WebSecurityConfigurerAdapter {

    @Override
    protected void configure(HttpSecurity http) throws Exception {
        http.authorizeRequests()
                .antMatchers("/", "/login", "/admin/**").permitAll()
                .anyRequest().authenticated()
                .and()
            .formLogin().loginPage("/login");
    }
}
