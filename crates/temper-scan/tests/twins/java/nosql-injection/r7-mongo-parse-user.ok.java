@GetMapping("/members")
public List<String> members(@RequestParam String name) {
    List<String> result = new ArrayList<>();
    Bson filter = Filters.and(Filters.eq("active", true), Filters.eq("name", name));
    for (Document d : mongoClient.getDatabase("club").getCollection("members").find(filter)) {
        result.add(d.getString("name"));
    }
    return result;
}
