import com.rabbitmq.client.*;

public class OrderPublisher {

    public void publish(byte[] order) throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setHost("mq.internal");
        factory.setUsername("orders");
        factory.setPassword(System.getProperty("mq.password"));
        try (Connection connection = factory.newConnection(); Channel channel = connection.createChannel()) {
            channel.basicPublish("", "orders", null, order);
        }
    }
}
