@Controller
public class OAuthCallbackController {

    private static final Set<String> HOSTS = Set.of("app.example.com", "admin.example.com");

    @GetMapping("/oauth/done")
    public RedirectView done(@RequestParam("return_to") String returnTo) {
        URI target = URI.create(returnTo);
        if (!"https".equals(target.getScheme()) || !HOSTS.contains(target.getHost())) {
            return new RedirectView("/");
        }
        return new RedirectView(returnTo);
    }
}
