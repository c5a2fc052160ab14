import org.apache.commons.mail.*;

public class Alerts {

    public void send(String to, String text) throws EmailException {
        SimpleEmail email = new SimpleEmail();
        email.setHostName("smtp.example.com");
        email.setSmtpPort(465);
        email.setSSLOnConnect(true);
        email.setSSLCheckServerIdentity(true);
        email.setFrom("alerts@example.com");
        email.setSubject("Alert");
        email.setMsg(text);
        email.addTo(to);
        email.send();
    }
}
