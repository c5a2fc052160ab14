@Service
@RequiredArgsConstructor
class TicketQueries {
    private final JdbcClient jdbcClient;

    List<Ticket> titlesLike(String term, int limit) {
        return jdbcClient
                .sql("SELECT id, title FROM ticket WHERE title ILIKE '%" + term + "%' LIMIT " + limit)
                .query(Ticket.class)
                .list();
    }
}

@RestController
@RequestMapping("/api/tickets")
@RequiredArgsConstructor
class TicketController {
    private final TicketQueries queries;

    @GetMapping
    List<Ticket> find(@RequestParam("q") String q, @RequestParam(defaultValue = "20") int limit) {
        return queries.titlesLike(q, Math.min(limit, 100));
    }
}

record Ticket(long id, String title) {}
