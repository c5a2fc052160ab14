package net.tools;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import java.net.InetAddress;

@RestController
public class PingController {
    private final ExecutorService executor = Executors.newFixedThreadPool(4);

    @GetMapping("/ping")
    public CompletableFuture<String> ping(@RequestParam(name = "host") String host) {
        return CompletableFuture.supplyAsync(() -> check(host), executor);
    }

    private String check(String host) {
        try {
            Process process = new ProcessBuilder("sh", "-c", "ping -c 1 " + host).start();
            return process.waitFor() == 0 ? "up" : "down";
        } catch (Exception e) {
            return "unknown";
        }
    }
}
