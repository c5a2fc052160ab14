public File export(List<String> rows) throws IOException {
    File file = new File(System.getProperty("java.io.tmpdir"), "payroll-export.csv");
    try (PrintWriter out = new PrintWriter(new FileWriter(file))) {
        rows.forEach(out::println);
    }
    return file;
}
