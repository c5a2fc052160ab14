@Controller
public class MailPreviewController {

    private static final Map<Integer, String> TEMPLATES = new LinkedHashMap<>();

    static {
        TEMPLATES.put(1, "welcome.txt");
        TEMPLATES.put(2, "reminder.txt");
    }

    @GetMapping("/preview")
    @ResponseBody
    public int preview(@RequestParam int template) throws IOException {
        String name = TEMPLATES.getOrDefault(template, "welcome.txt");
        try (Scanner scanner = new Scanner(new File("/opt/mail/" + name))) {
            return scanner.useDelimiter("\\A").next().length();
        }
    }
}
