package com.shop.catalog;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

@RestController
@RequestMapping("/api/products")
public class ProductSearchController {

    private final JdbcTemplate jdbc;

    public ProductSearchController(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/search")
    public List<Map<String, Object>> search(
            @RequestParam(required = false) String name,
            @RequestParam(required = false) String category,
            @RequestParam(required = false) Double maxPrice) {
        StringBuilder sql = new StringBuilder("SELECT id, name, category, price FROM products WHERE 1=1");
        List<Object> params = new ArrayList<>();
        if (name != null && !name.isBlank()) {
            sql.append(" AND name LIKE '%").append(name).append("%'");
        }
        if (category != null) {
            sql.append(" AND category = ?");
            params.add(category);
        }
        if (maxPrice != null) {
            sql.append(" AND price <= ").append(maxPrice);
        }
        return jdbc.queryForList(sql.toString(), params.toArray());
    }
}
