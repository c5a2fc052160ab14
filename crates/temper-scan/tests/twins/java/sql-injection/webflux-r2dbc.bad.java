package com.example.reactive;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.*;
import reactor.core.publisher.Mono;

@Component
public class ItemHandler {
    private final DatabaseClient client;

    public ItemHandler(DatabaseClient client) {
        this.client = client;
    }

    public Mono<ServerResponse> find(ServerRequest request) {
        String owner = request.queryParam("owner").orElse("nobody");
        return client.sql("SELECT name FROM items WHERE owner = '" + owner + "'")
                .map(row -> row.get("name", String.class))
                .all()
                .collectList()
                .flatMap(names -> ServerResponse.ok().bodyValue(names));
    }
}
