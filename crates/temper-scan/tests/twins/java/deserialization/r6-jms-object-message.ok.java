import javax.jms.*;

public class InvoiceListener implements MessageListener {

    private final InvoiceService invoices = new InvoiceService();

    @Override
    public void onMessage(Message message) {
        try {
            TextMessage textMessage = (TextMessage) message;
            String number = textMessage.getText();
            invoices.book(number);
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }
}
