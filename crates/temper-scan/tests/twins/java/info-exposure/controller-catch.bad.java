package com.example.orders;

import org.springframework.http.*;
import org.springframework.web.bind.annotation.*;

@RestController
public class OrderController {
    private final Orders orders;

    public OrderController(Orders orders) {
        this.orders = orders;
    }

    @GetMapping("/orders/{id}")
    public ResponseEntity<?> get(@PathVariable long id) {
        try {
            return ResponseEntity.ok(orders.find(id));
        } catch (Exception e) {
            return ResponseEntity.status(HttpStatus.INTERNAL_SERVER_ERROR).body("Error: " + e.getMessage());
        }
    }
}
