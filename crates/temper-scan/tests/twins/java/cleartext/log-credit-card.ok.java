import org.slf4j.*;

public class Checkout {
    private static final Logger log = LoggerFactory.getLogger(Checkout.class);

    public void pay(String customer, String cardNumber, String cvv, long cents) {
        log.info("Charging {} with {} cents", customer, cents);
        Gateway.charge(cardNumber, cvv, cents);
    }
}
