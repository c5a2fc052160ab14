import java.util.Properties;
import javax.mail.*;
import javax.mail.internet.*;

public class Mailer {
    private static final String PASSWORD = System.getenv("SMTP_PASSWORD");

    public void send(String to, String text) throws MessagingException {
        Properties props = new Properties();
        props.put("mail.smtp.host", "smtp.example.com");
        props.put("mail.smtp.starttls.enable", "true");
        Session session = Session.getInstance(props);
        MimeMessage message = new MimeMessage(session);
        message.setRecipients(Message.RecipientType.TO, to);
        message.setText(text);
        Transport transport = session.getTransport("smtps");
        transport.connect("smtp.example.com", "robot@example.com", PASSWORD);
        transport.sendMessage(message, message.getAllRecipients());
        transport.close();
    }
}
