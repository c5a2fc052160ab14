/**
 * Reads a file of the user's folder and returns its lines.
 */
public static List<String> readUserFile(String baseDir, String fileName) throws IOException {
    Path base = Paths.get(baseDir).toRealPath();
    Path path = base.resolve(fileName).toRealPath();
    if (!path.startsWith(base)) {
        throw new SecurityException("Access denied: " + fileName);
    }
    return Files.readAllLines(path);
}
