package com.example.search;

import java.util.List;
import org.springframework.jdbc.core.namedparam.*;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.*;

@Repository
class ArticleDao {
    private final NamedParameterJdbcTemplate template;

    ArticleDao(NamedParameterJdbcTemplate template) {
        this.template = template;
    }

    List<String> titles(String term) {
        MapSqlParameterSource params = new MapSqlParameterSource("limit", 10);
        String sql = "SELECT title FROM article WHERE title LIKE '%" + term + "%' FETCH FIRST :limit ROWS ONLY";
        return template.queryForList(sql, params, String.class);
    }
}

@RestController
class ArticleController {
    private final ArticleDao dao;

    ArticleController(ArticleDao dao) {
        this.dao = dao;
    }

    @GetMapping("/articles/search")
    public List<String> search(@RequestParam("q") String q) {
        return dao.titles(q);
    }
}
