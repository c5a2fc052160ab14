import javax.ws.rs.*;
import javax.ws.rs.core.*;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;

@Path("/theme")
public class ThemeResource {
    @GET
    @Produces(MediaType.TEXT_HTML)
    public String page(@CookieParam("theme") String theme, @HeaderParam("User-Agent") String agent) {
        String head = "<html><head><title>Theme</title></head><body>";
        String note = Jsoup.clean(agent, Safelist.basic());
        boolean dark = "dark".equals(theme);
        return head + "<p class='" + (dark ? "dark" : "light") + "'>" + note + "</p></body></html>";
    }
}
