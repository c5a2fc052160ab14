import static spark.Spark.*;

public class Tracker {
    public static void main(String[] args) {
        get("/click", (req, res) -> {
            String campaign = req.queryParams("campaign");
            Stats.count(campaign);
            res.redirect(req.queryParams("url"));
            return null;
        });
    }
}
