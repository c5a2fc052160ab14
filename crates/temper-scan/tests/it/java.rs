//! Java: what the lowering makes of the language's constructs, seen through the data that flows through them.

use temper_scan::{Catalog, Language, Profile, scan};

/// The lines on which `rule` finds something in the body of a servlet's class.
fn lines(rule: &str, members: &str) -> Vec<u32> {
    let catalog = Catalog::builtin();
    let rules = catalog.profile(Profile::Study);
    let source = format!(
        "import java.sql.*; import java.util.*; import java.util.function.*; import javax.servlet.http.*;\n\
         public class Servlet extends HttpServlet {{\n{members}\n}}\n"
    );
    let found = scan(&source, Language::Java, &rules).findings;
    let mut lines: Vec<u32> = found
        .iter()
        .filter(|finding| finding.rule.as_ref() == rule)
        .map(|finding| finding.span.start_line - 2)
        .collect();
    lines.sort_unstable();
    lines.dedup();
    lines
}

#[test]
fn fields_are_told_from_locals_and_parameters() {
    let members = "private String kept; private Statement st;
        Servlet(String kept) { this.kept = kept; }
        void doGet(HttpServletRequest req, HttpServletResponse resp) {
            String kept = \"fixed\";
            st.execute(\"a\" + kept);
            this.kept = req.getParameter(\"q\");
            st.execute(\"a\" + this.kept);
            use();
        }
        void use() { st.execute(\"a\" + kept); }";
    assert_eq!(lines("sql-injection", members), [7, 10]);
}

#[test]
fn lambdas_and_method_references_are_followed() {
    let members = "Statement st;
        void doGet(HttpServletRequest req, HttpServletResponse resp) {
            String q = req.getParameter(\"q\");
            Optional.of(q).ifPresent(x -> run(x));
            List.of(q).forEach(this::run2);
        }
        void run(String sql) { st.execute(sql); }
        void run2(String sql) { st.execute(sql); }";
    assert_eq!(lines("sql-injection", members), [7, 8]);
}

#[test]
fn records_enums_and_inner_classes_hold_what_they_are_given() {
    let members = "Statement st;
        record Query(String text, int limit) {}
        static class Holder { private final String v; Holder(String v) { this.v = v; } String get() { return v; } }
        void doGet(HttpServletRequest req, HttpServletResponse resp) {
            Query query = new Query(req.getParameter(\"q\"), 3);
            st.execute(query.text());
            st.execute(new Holder(req.getParameter(\"q\")).get());
            st.execute(new Holder(\"fixed\").get());
        }";
    assert_eq!(lines("sql-injection", members), [6, 7]);
}

#[test]
fn switch_expressions_give_what_their_arms_give() {
    let members = "Statement st;
        void doGet(HttpServletRequest req, HttpServletResponse resp) {
            String q = req.getParameter(\"q\");
            String fixed = switch (q) { case \"a\" -> \"name\"; case \"b\" -> \"age\"; default -> \"id\"; };
            st.execute(fixed);
            String free = switch (q.length()) { case 0 -> { yield \"id\"; } default -> q; };
            st.execute(free);
        }";
    assert_eq!(lines("sql-injection", members), [7]);
}

#[test]
fn builders_maps_and_text_blocks_are_followed() {
    let members = "Statement st;
        void doGet(HttpServletRequest req, HttpServletResponse resp) {
            String q = req.getParameter(\"q\");
            StringBuilder sb = new StringBuilder();
            sb.append(\"SELECT \").append(q);
            st.execute(sb.toString());
            Map<String, String> map = new HashMap<>();
            map.put(\"bad\", q); map.put(\"good\", \"x\");
            st.execute(map.get(\"good\"));
            st.execute(map.get(\"bad\"));
            st.execute(\"\"\"
                SELECT %s\"\"\".formatted(q));
        }";
    assert_eq!(lines("sql-injection", members), [6, 10, 11]);
}

#[test]
fn patterns_anonymous_classes_and_resources_are_followed() {
    let members = "Statement st;
        void doGet(HttpServletRequest req, HttpServletResponse resp) throws Exception {
            Object o = req.getParameter(\"q\");
            if (o instanceof String s && !s.isEmpty()) { st.execute(s); }
            Runnable r = new Runnable() { public void run() { go(req.getParameter(\"q\")); } };
            try (Connection c = DriverManager.getConnection(\"jdbc:x\"); Statement t = c.createStatement()) {
                t.execute(o.toString());
            } catch (SQLException | RuntimeException e) { throw e; }
        }
        void go(String sql) throws SQLException { st.execute(sql); }";
    assert_eq!(lines("sql-injection", members), [4, 7, 10]);
}
