import java.sql.*;
import java.util.*;
import java.util.stream.*;
import javax.servlet.http.*;

public class TagFilter {

    record Tag(String name, boolean required) {}

    List<Tag> tags(HttpServletRequest request) {
        String[] values = request.getParameterValues("tag");
        return Stream.of(values).map(v -> new Tag(v, v.length() > 3)).collect(Collectors.toList());
    }

    int count(HttpServletRequest request, Connection connection) throws SQLException {
        List<Tag> tags = tags(request);
        String where = tags.stream().filter(Tag::required).map(t -> "name = ?").collect(Collectors.joining(" OR "));
        try (PreparedStatement ps = connection.prepareStatement("SELECT COUNT(*) FROM tagged WHERE " + where)) {
            int i = 1;
            for (Tag tag : tags) {
                if (tag.required()) {
                    ps.setString(i++, tag.name());
                }
            }
            try (ResultSet rs = ps.executeQuery()) {
                rs.next();
                return rs.getInt(1);
            }
        }
    }
}
