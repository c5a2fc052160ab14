import java.util.Hashtable;
import javax.naming.Context;

class Settings {
    private static final String API_KEY = "f81d4fae-7dec-11d0"; // bad
    private static final String API_KEY_HEADER = "X-Api-Key-1"; // ok
    private static final String PASSWORD_PROPERTY = "app.password.v2"; // ok
    private final String jwtSecret = System.getenv("JWT_SECRET"); // ok

    void connect() {
        String dbPassword = "tR0ub4dor&3"; // bad
        String password = ""; // ok
        String passwordHint = "8 characters or more!"; // ok
        String clientSecret = "your-secret-1"; // ok
        open(dbPassword, password, passwordHint, clientSecret);
    }

    void open(String... values) {
    }
}

class Directory {
    Hashtable<String, String> environment() {
        Hashtable<String, String> environment = new Hashtable<>();
        environment.put(Context.SECURITY_PRINCIPAL, "cn=reader"); // ok
        environment.put(Context.SECURITY_CREDENTIALS, "r3ader-Pw"); // bad
        environment.put(Context.SECURITY_CREDENTIALS, System.getenv("LDAP_PASSWORD")); // ok
        return environment;
    }
}
