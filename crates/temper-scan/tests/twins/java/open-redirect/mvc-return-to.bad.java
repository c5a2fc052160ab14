package com.example.auth;

import javax.servlet.http.*;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.view.RedirectView;

@Controller
public class ReturnController {
    private static boolean local(String url) {
        return url.startsWith("/") && !url.startsWith("//") && !url.contains("\\");
    }

    @GetMapping("/return")
    public RedirectView back(@RequestParam String returnUrl) {
        if (returnUrl.isBlank()) {
            return new RedirectView("/");
        }
        return new RedirectView(returnUrl);
    }
}
