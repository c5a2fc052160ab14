import static spark.Spark.*;

public class Tracker {
    public static void main(String[] args) {
        get("/click", (req, res) -> {
            String campaign = req.queryParams("campaign");
            Stats.count(campaign);
            res.redirect("https://shop.example.com/landing/" + Integer.parseInt(campaign));
            return null;
        });
    }
}
