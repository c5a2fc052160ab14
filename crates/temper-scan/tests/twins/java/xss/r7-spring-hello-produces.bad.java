@RestController
public class GreetingController {

    @GetMapping(value = "/hello/{name}", produces = MediaType.TEXT_HTML_VALUE)
    public String hello(@PathVariable String name, @RequestParam(required = false) String title) {
        String who = title == null ? name : title + " " + name;
        return "<h1>Hello, " + who + "!</h1>";
    }
}
