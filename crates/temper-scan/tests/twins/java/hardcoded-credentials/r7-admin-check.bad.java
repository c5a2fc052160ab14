@RestController
public class AdminController {
    @Value("${admin.secret}")
    private String secret;

    @PostMapping("/admin/reindex")
    public ResponseEntity<String> reindex(@RequestParam String username, @RequestParam String password) {
        if ("admin".equals(username) && "S3arch#Reindex!".equals(password)) {
            return ResponseEntity.accepted().body("started");
        }
        return ResponseEntity.status(403).build();
    }
}
