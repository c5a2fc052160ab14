protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException {
    Map<String, String> values = new HashMap<>();
    values.put("table", "articles");
    values.put("author", request.getParameter("author"));
    String key = "author";
    try (Connection con = pool.getConnection(); Statement st = con.createStatement()) {
        st.executeUpdate("DELETE FROM drafts WHERE owner = '" + values.get(key) + "'");
    } catch (SQLException e) {
        throw new ServletException("delete failed");
    }
}
