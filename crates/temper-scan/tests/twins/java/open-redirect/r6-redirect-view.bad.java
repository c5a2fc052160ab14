@Controller
public class OAuthCallbackController {

    private static final Set<String> HOSTS = Set.of("app.example.com", "admin.example.com");

    @GetMapping("/oauth/done")
    public RedirectView done(@RequestParam("return_to") String returnTo) {
        return new RedirectView(returnTo);
    }
}
