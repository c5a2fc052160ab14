public class ArticleDao {

    private final DataSource dataSource;

    public ArticleDao(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public List<Article> findByAuthor(HttpServletRequest request) throws SQLException {
        var author = request.getParameter("author");
        var sql = """
            SELECT id, title
            FROM articles
            WHERE author = ?
            ORDER BY published DESC
            """;
        var result = new ArrayList<Article>();
        try (var conn = dataSource.getConnection();
             var ps = conn.prepareStatement(sql)) {
            ps.setString(1, author);
            try (var rs = ps.executeQuery()) {
                while (rs.next()) {
                    result.add(new Article(rs.getLong("id"), rs.getString("title")));
                }
            }
        }
        return result;
    }
}
