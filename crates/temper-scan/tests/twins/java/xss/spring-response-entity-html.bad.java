package com.example.errors;

import org.springframework.http.*;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.util.HtmlUtils;

@RestController
public class SearchPage {
    @GetMapping("/search")
    public ResponseEntity<String> search(@RequestParam(name = "q", required = false) String query) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.TEXT_HTML);
        String body = "<h2>Nothing found for " + query + "</h2>";
        return new ResponseEntity<>(body, headers, HttpStatus.OK);
    }

    @GetMapping(value = "/hello", produces = MediaType.TEXT_HTML_VALUE)
    public String hello(@RequestParam String name) {
        return "<b>Hello " + HtmlUtils.htmlEscape(name) + "</b>";
    }
}
