@Service
public class VideoService {

    private static final String FFMPEG = "ffmpeg -i %s -ss %s -frames:v 1 %s";

    @PostMapping("/videos/poster")
    public void poster(@RequestBody Map<String, String> body) throws IOException, InterruptedException {
        String video = "/media/videos/" + UUID.fromString(body.get("id")) + ".mp4";
        String at = LocalTime.parse(body.get("at")).toString();
        String command = String.format(FFMPEG, video, at, video + ".jpg");
        Process process = Runtime.getRuntime().exec(command);
        process.waitFor();
    }
}
