package com.example.demo;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.*;

@Service
class CustomerService {
    @Autowired
    private JdbcTemplate jdbcTemplate;

    public List<Map<String, Object>> search(SearchRequest request) {
        String sql = "SELECT * FROM customers WHERE city = ? LIMIT " + request.getLimit();
        return jdbcTemplate.queryForList(sql, request.getCity());
    }
}

class SearchRequest {
    private String city;
    private int limit = 10;

    public String getCity() { return city; }
    public void setCity(String city) { this.city = city; }
    public int getLimit() { return limit; }
    public void setLimit(int limit) { this.limit = limit; }
}

@RestController
@RequestMapping("/customers")
public class CustomerController {
    @Autowired
    private CustomerService customerService;

    @PostMapping("/search")
    public List<Map<String, Object>> search(@RequestBody SearchRequest request) {
        return customerService.search(request);
    }
}
