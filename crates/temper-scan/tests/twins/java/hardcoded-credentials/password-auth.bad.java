import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.util.Properties;
import javax.mail.Session;

public class Mailer {
    Session session(Properties props) {
        return Session.getInstance(props, new javax.mail.Authenticator() {
            protected javax.mail.PasswordAuthentication getPasswordAuthentication() {
                return new javax.mail.PasswordAuthentication("bot@example.com", "mA1l-b0t-9931");
            }
        });
    }
}
