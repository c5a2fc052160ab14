/**
 * Reads a file of the user's folder and returns its lines.
 */
public static List<String> readUserFile(String baseDir, String fileName) throws IOException {
    Path path = Paths.get(baseDir, fileName);
    return Files.readAllLines(path);
}
