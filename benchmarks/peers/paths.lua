-- Asks for the paths of the file PATHS in turn, with QUERY behind each.
local paths, at = {}, 0
for line in io.lines(os.getenv("PATHS")) do paths[#paths + 1] = line end
local query = os.getenv("QUERY") or ""
request = function()
  at = at % #paths + 1
  return wrk.format("GET", paths[at] .. query, { ["Accept-Encoding"] = "gzip" })
end
