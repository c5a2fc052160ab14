import org.sql2o.Connection;
import org.sql2o.Sql2o;
import static spark.Spark.*;
import com.google.gson.Gson;

public class Api {
    public static void main(String[] args) {
        Sql2o sql2o = new Sql2o(System.getenv("JDBC_URL"), System.getenv("DB_USER"), System.getenv("DB_PASS"));
        Gson gson = new Gson();
        port(4567);

        get("/books/:isbn", (req, res) -> {
            res.type("application/json");
            String isbn = req.params(":isbn");
            try (Connection con = sql2o.open()) {
                return con.createQuery("select title, author from books where isbn = :isbn")
                        .addParameter("isbn", isbn)
                        .executeAndFetch(Book.class);
            }
        }, gson::toJson);
    }
}
