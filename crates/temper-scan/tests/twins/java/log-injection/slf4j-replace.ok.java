package com.example.auth;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.*;

@RestController
public class SignIn {
    private static final Logger log = LoggerFactory.getLogger(SignIn.class);

    @PostMapping("/signin")
    public String signIn(@RequestParam String user, @RequestParam String source) {
        log.warn("Sign-in by {} from {}", user.replaceAll("[\\r\\n]", "_"), source.replace('\n', '_').replace('\r', '_'));
        return "ok";
    }
}
