@Controller
public class RegionController {

    private enum Region { EU, US, ASIA }

    @GetMapping("/region")
    public String region(@RequestParam String region) {
        return String.format("redirect:https://%s.example.com/", Region.valueOf(region).name().toLowerCase());
    }
}
