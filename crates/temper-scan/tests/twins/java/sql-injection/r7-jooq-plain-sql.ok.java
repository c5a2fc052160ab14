import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@Repository
class BookRepository {
    private final DSLContext dsl;

    BookRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    Result<Record> byAuthor(String author) {
        return dsl.fetch("SELECT * FROM book WHERE author = ?", author);
    }
}

@RestController
class BookController {
    private final BookRepository books;

    BookController(BookRepository books) {
        this.books = books;
    }

    @GetMapping("/authors/{name}/books")
    public String list(@PathVariable String name) {
        return books.byAuthor(name).formatJSON();
    }
}
