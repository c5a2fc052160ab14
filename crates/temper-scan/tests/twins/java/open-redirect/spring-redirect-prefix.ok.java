package com.example.login;

import javax.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;

@Controller
public class LoginController {
    private final Accounts accounts;

    public LoginController(Accounts accounts) {
        this.accounts = accounts;
    }

    @PostMapping("/login")
    public String login(@RequestParam String user, @RequestParam char[] secret,
                        @RequestParam(defaultValue = "/") String next) {
        if (!accounts.check(user, secret)) {
            return "login";
        }
        if (next.equals("/cart") || next.equals("/orders")) {
            return "redirect:" + next;
        }
        return "redirect:/";
    }
}
