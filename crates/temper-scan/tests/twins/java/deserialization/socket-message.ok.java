import java.io.*;
import java.net.*;

public class JobServer implements Runnable {
    private final Socket client;

    public JobServer(Socket client) {
        this.client = client;
    }

    @Override
    public void run() {
        try (ObjectInputStream in = new ObjectInputStream(client.getInputStream())) {
            in.setObjectInputFilter(ObjectInputFilter.Config.createFilter("com.example.jobs.Job;java.lang.*;!*"));
            Object job = in.readObject();
            System.out.println("received " + job.getClass().getSimpleName());
        } catch (IOException | ClassNotFoundException e) {
            System.err.println("client dropped");
        }
    }
}
