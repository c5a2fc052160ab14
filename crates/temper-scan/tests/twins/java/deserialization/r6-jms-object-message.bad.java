import javax.jms.*;

public class InvoiceListener implements MessageListener {

    private final InvoiceService invoices = new InvoiceService();

    @Override
    public void onMessage(Message message) {
        try {
            ObjectMessage objectMessage = (ObjectMessage) message;
            Invoice invoice = (Invoice) objectMessage.getObject();
            invoices.book(invoice.getNumber());
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }
}
