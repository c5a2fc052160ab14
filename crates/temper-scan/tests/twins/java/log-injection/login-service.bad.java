package com.example.login;

import org.slf4j.*;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.*;

@Service
class LoginService {
    private static final Logger logger = LoggerFactory.getLogger(LoginService.class);

    void failed(String user) {
        logger.warn("login failed for user: " + user);
    }
}

@RestController
class LoginController {
    private final LoginService service;

    LoginController(LoginService service) {
        this.service = service;
    }

    @PostMapping("/login")
    void login(@RequestParam String user) {
        service.failed(user);
    }
}
