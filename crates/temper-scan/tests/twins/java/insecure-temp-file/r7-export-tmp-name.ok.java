public File export(List<String> rows) throws IOException {
    File file = Files.createTempFile("payroll-export", ".csv").toFile();
    try (PrintWriter out = new PrintWriter(new FileWriter(file))) {
        rows.forEach(out::println);
    }
    return file;
}
