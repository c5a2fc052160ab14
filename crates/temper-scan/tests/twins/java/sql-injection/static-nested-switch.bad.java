import javax.servlet.http.HttpServletRequest;
import java.sql.*;

class Orders {
    private final Statement statement;

    Orders(Statement statement) {
        this.statement = statement;
    }

    void list(HttpServletRequest request) throws SQLException {
        String param = request.getQueryString();
        String guess = "ABC";
        char target = guess.charAt(1);
        String bar;
        switch (target) {
            case 'A':
                bar = "first";
                break;
            case 'B':
                bar = param;
                break;
            case 'C':
            case 'D':
                bar = "third";
                break;
            default:
                bar = param;
                break;
        }
        statement.addBatch("insert into visits(query) values ('" + bar + "')");
        statement.executeBatch();
    }
}
