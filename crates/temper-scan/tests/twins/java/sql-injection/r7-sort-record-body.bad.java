package io.ledger.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class EntryController {
    record ListRequest(String account, String sortBy, boolean descending) {}

    private final NamedParameterJdbcTemplate jdbc;

    public EntryController(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @PostMapping("/entries/list")
    public List<Map<String, Object>> list(@RequestBody ListRequest body) {
        String order = sortColumn(body.sortBy()) + (body.descending() ? " DESC" : " ASC");
        String sql = "SELECT * FROM entry WHERE account = :account ORDER BY " + order;
        return jdbc.queryForList(sql, new MapSqlParameterSource("account", body.account()));
    }

    private static final Set<String> SORTABLE = Set.of("booked_at", "amount", "text");

    private String sortColumn(String requested) {
        if (requested == null || requested.isEmpty()) {
            return "booked_at";
        }
        return requested;
    }
}
