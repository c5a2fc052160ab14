@RestController
public class AttachmentController {

    private static final Logger log = LoggerFactory.getLogger(AttachmentController.class);

    @Value("${attachments.dir}")
    private String directory;

    @PostMapping("/attachments")
    public ResponseEntity<Void> upload(@RequestParam("file") MultipartFile file) {
        try {
            Path folder = Paths.get(directory);
            Files.createDirectories(folder);
            Path target = folder.resolve(UUID.randomUUID().toString() + ".bin");
            Files.copy(file.getInputStream(), target, StandardCopyOption.REPLACE_EXISTING);
            return ResponseEntity.status(HttpStatus.CREATED).build();
        } catch (IOException e) {
            log.error("upload failed", e);
            return ResponseEntity.internalServerError().build();
        }
    }
}
