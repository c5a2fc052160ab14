import java.util.List;
import jakarta.persistence.*;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.*;

interface BookSearch {
    List<?> byAuthor(String author);
}

@Repository
class BookSearchImpl implements BookSearch {
    @PersistenceContext
    private EntityManager em;

    @Override
    public List<?> byAuthor(String author) {
        Query q = em.createQuery("SELECT b FROM Book b WHERE b.author = '" + author + "'");
        return q.getResultList();
    }
}

@RestController
class BookController {
    private final BookSearch search;

    BookController(BookSearch search) {
        this.search = search;
    }

    @GetMapping("/books")
    List<?> books(@RequestParam String author) {
        return search.byAuthor(author);
    }
}
