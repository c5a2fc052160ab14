package com.acme.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class ItemSearchController {
    private final JdbcTemplate jdbc;

    public ItemSearchController(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/items/search")
    public List<Map<String, Object>> search(@RequestParam Map<String, String> filters) {
        List<String> columns = List.of("sku", "name", "category");
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder("SELECT id, sku, name FROM items WHERE active = true");
        for (String column : columns) {
            if (filters.containsKey(column)) {
                sql.append(" AND ").append(column).append(" = ?");
                values.add(filters.get(column));
            }
        }
        return jdbc.queryForList(sql.toString(), values.toArray());
    }
}
